create schema if not exists steward
