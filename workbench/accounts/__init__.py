"""People who use the workbench: their accounts, roles and regions, and their signed-in sessions."""
