/** The steward's commands, admin tasks and health checks. */
package plumbline.steward.ops;
