"""The public account area; each module is one part of it."""
