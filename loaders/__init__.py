"""A document in, typed rows out: file formats, damaged tables, kinds of tables."""
