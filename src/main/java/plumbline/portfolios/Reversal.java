package plumbline.portfolios;

import java.util.ArrayList;
import java.util.List;
import plumbline.shared.FieldError;
import plumbline.shared.Refusal;

/** Takes a transaction back by another one with the same fields. */
final class Reversal {
  private final TransactionRequest request;
  private final Transaction original;
  private final List<FieldError> faults = new ArrayList<>();

  private Reversal(TransactionRequest request, Transaction original) {
    this.request = request;
    this.original = original;
  }

  /** The whole of a reversal; refused with 422 where the request names other values. */
  static TransactionRequest of(TransactionRequest request, Transaction original) {
    Reversal reversal = new Reversal(request, original);
    reversal.check();
    return reversal.whole();
  }

  private void check() {
    if (request.executedAt() != null && request.executedAt().isBefore(original.executedAt())) {
      faults.add(
          FieldError.at("/executed_at", "must not lie before the transaction's that is reversed"));
    }
    requireSame("/kind", request.kind(), original.kind());
    requireSame("/symbol", request.symbol(), original.symbol());
    requireSame("/quantity", request.quantity(), original.quantity());
    requireSame("/price", request.price(), original.price());
    requireSame("/fee", request.fee(), original.fee());
    requireSame("/amount", request.amount(), original.amount());
    requireSame("/settled_amount", request.settledAmount(), original.settledAmount());
    if (!faults.isEmpty()) {
      throw Refusal.invalid(faults);
    }
  }

  private <T extends Comparable<? super T>> void requireSame(String pointer, T given, T stored) {
    if (given != null && (stored == null || given.compareTo(stored) != 0)) {
      faults.add(
          FieldError.at(pointer, "must be that of the transaction that is reversed, or left out"));
    }
  }

  private TransactionRequest whole() {
    return new TransactionRequest(
        original.kind(),
        request.executedAt(),
        original.symbol(),
        original.quantity(),
        original.price(),
        original.fee(),
        original.amount(),
        original.settledAmount(),
        request.note(),
        request.reversesId());
  }
}
