"""A small vocabulary of flat shapes, from which the demonstration pictures are composed."""
