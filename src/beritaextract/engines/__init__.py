"""The room `engines`; see ARCHITECTURE."""
