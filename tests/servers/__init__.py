"""Real servers for tests and benchmarks, started and ended by them."""
