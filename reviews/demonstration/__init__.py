"""The invented cast and cases, made by walking the real commands."""
