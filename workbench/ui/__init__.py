"""What every screen shares: saving, forms, tables, words and looks."""
