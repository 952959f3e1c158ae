/** Lets a client send a request again without doing its work again. */
package plumbline.idempotency;
