"""The screens of contributions, in the account area; each module is one part of it."""
