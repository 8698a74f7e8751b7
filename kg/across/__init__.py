"""What can only be judged across articles, as pure functions of their observations: tenures, namesakes, one event told several times."""
