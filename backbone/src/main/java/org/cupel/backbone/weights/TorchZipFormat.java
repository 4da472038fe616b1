package org.cupel.backbone.weights;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.cupel.backbone.weights.pickle.PickleException;
import org.cupel.backbone.weights.pickle.PickleMachine;

/** What {@code torch.save} writes today: a zip with NAME/data.pkl and the raw storages NAME/data/K, all stored. */
final class TorchZipFormat implements WeightFormat {

    private static final String MODULE_OF_MACE = "cmace.modules.models\n";
    private static final int HEAD_BYTES = 64;

    @Override
    public boolean recognises(WeightFile file) {
        return file.startsWith('P', 'K', 3, 4);
    }

    @Override
    public Checkpoint read(WeightFile file) {
        StoredZip zip = StoredZip.open(file);
        String folder = zip.folderOf("data.pkl");
        if (zip.has(folder + "constants.pkl")) {
            throw file.broken("is a TorchScript program, not weights. Save its state dict with torch.save.");
        }
        checkByteOrder(file, zip, folder);
        Map<String, NumberRun> storages = new HashMap<>();
        ByteBuffer pickle = zip.content(folder + "data.pkl");
        boolean module = isModule(pickle);
        try {
            PickleMachine machine = new PickleMachine(
                    pickle,
                    module ? MaceModuleRules.rules() : TorchRules.stateDict(),
                    id -> storages(id, zip, folder, storages));
            return TorchState.checkpoint(file, module ? "torch module" : "torch zip", machine.read());
        } catch (PickleException refused) {
            throw new WeightException(file.name() + ": its pickle " + refused.getMessage(), refused);
        }
    }

    private static boolean isModule(ByteBuffer pickle) {
        byte[] head = new byte[Math.min(HEAD_BYTES, pickle.remaining())];
        pickle.duplicate().get(head);
        String text = new String(head, java.nio.charset.StandardCharsets.ISO_8859_1);
        return text.startsWith(MODULE_OF_MACE, 2);
    }

    private static void checkByteOrder(WeightFile file, StoredZip zip, String folder) {
        if (!zip.has(folder + "byteorder")) {
            return; // older than the entry, and always little-endian
        }
        String order = zip.text(folder + "byteorder").strip();
        if (!order.equals("little")) {
            throw file.broken("has numbers in byte order '" + order + "'; only little-endian is read."
                    + " Save it again on a little-endian machine.");
        }
    }

    private static NumberRun storages(Object id, StoredZip zip, String folder, Map<String, NumberRun> known) {
        StorageId wanted = StorageId.parse(id);
        NumberRun storage = known.computeIfAbsent(wanted.key(), key -> {
            NumberRun made = new NumberRun(key, wanted.type(), wanted.count());
            made.fill(content(zip, folder, wanted));
            return made;
        });
        return wanted.checked(storage);
    }

    private static ByteBuffer content(StoredZip zip, String folder, StorageId wanted) {
        String entry = folder + "data/" + wanted.key();
        if (!zip.has(entry)) {
            throw new PickleException("wants storage '" + wanted.key() + "', which the file lacks. Fetch it again.");
        }
        ByteBuffer content = zip.content(entry);
        if (content.remaining() != wanted.bytes()) {
            throw new PickleException("wants " + wanted.bytes() + " bytes in storage '" + wanted.key() + "', which has "
                    + content.remaining() + ". The file is damaged; fetch it again.");
        }
        return content;
    }
}
