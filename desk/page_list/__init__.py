"""The list of pages, with the columns and filters that supervisors look for."""
