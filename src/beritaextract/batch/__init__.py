"""The room `batch`; see ARCHITECTURE."""
