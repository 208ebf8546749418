"""The trained weights, the script that trains them, and the credits of what they were trained on."""
