"""What is looked into beyond what a schema can say: coverage now, rules later."""
