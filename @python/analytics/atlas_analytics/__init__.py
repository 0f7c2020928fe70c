"""Builds an entity's marts: one process around the dbt project beside this package."""
