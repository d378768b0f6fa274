"""What the graph is made of: plain, frozen values, standard library only."""
