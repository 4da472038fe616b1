package org.cupel.surrogate.batch;

/** Open rows by score, highest first, equal scores by id: a heap of row numbers, O(n) to make and O(log n) a row. */
final class BestFirst {

    private final BatchRequest request;
    private final int[] heap;
    private int size;

    BestFirst(BatchRequest request, OpenRows open) {
        this.request = request;
        heap = open.toArray();
        size = heap.length;
        for (int i = size / 2 - 1; i >= 0; i--) {
            sink(i);
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    int peek() {
        return heap[0];
    }

    int poll() {
        int best = heap[0];
        size--;
        heap[0] = heap[size];
        sink(0);
        return best;
    }

    private void sink(int start) {
        int at = start;
        int row = heap[at];
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && before(heap[child + 1], heap[child])) {
                child++;
            }
            if (!before(heap[child], row)) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = row;
    }

    private boolean before(int first, int second) {
        return compare(request, first, second) < 0;
    }

    static int compare(BatchRequest request, int first, int second) {
        int byScore = Double.compare(request.scores()[second], request.scores()[first]);
        return byScore != 0
                ? byScore
                : request.ids().get(first).compareTo(request.ids().get(second));
    }
}
