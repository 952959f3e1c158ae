package plumbline.steward.verify;

import plumbline.steward.model.Catalog;

/** All of a throw-away database at one moment. */
record Look(Catalog catalog, Rows rows) {}
