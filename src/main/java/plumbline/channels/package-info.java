/** Channels of a workspace, and the messages that its members post there. */
package plumbline.channels;
