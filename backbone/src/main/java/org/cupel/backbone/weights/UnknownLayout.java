package org.cupel.backbone.weights;

import java.nio.charset.StandardCharsets;

/** Says what a file that holds no weights probably is. */
final class UnknownLayout {

    private static final int HEAD_BYTES = 64;

    private UnknownLayout() {}

    static WeightException explain(WeightFile file) {
        return file.broken(reason(file) + " Weights come as safetensors, torch zip or legacy files, or .nqx.");
    }

    private static String reason(WeightFile file) {
        byte[] bytes = file.bytes();
        String head = new String(bytes, 0, Math.min(HEAD_BYTES, bytes.length), StandardCharsets.ISO_8859_1);
        if (bytes.length == 0) {
            return "is empty. Fetch it again.";
        }
        if (head.startsWith("version https://git-lfs")) {
            return "is a pointer of Git LFS, not the file itself. Fetch it with git lfs pull.";
        }
        if (head.stripLeading().startsWith("<")) {
            return "is a web page. Maybe the download needs another address.";
        }
        if (file.startsWith(0x1f, 0x8b)) {
            return "is compressed with gzip. Unpack it first.";
        }
        if (file.startsWith(0x89, 'H', 'D', 'F')) {
            return "is an HDF5 file, which is not read. Save the weights as safetensors.";
        }
        if (file.startsWith(0x80)) {
            return "is a plain pickle, not one of torch. Save the state dict with torch.save or as safetensors.";
        }
        return "has no layout that is known here, or lacks its beginning. Maybe fetch it again.";
    }
}
