package org.cupel.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** PostgreSQL refuses to run as root; this is who runs it then. */
enum PostgresUser {
    /** Not root: nothing to do. */
    SELF(List.of()),
    /** Root, in a user namespace where it looks like nobody: files keep their owner. */
    NAMESPACE(List.of("unshare", "-U", "--")),
    /** Root without user namespaces, as in most containers: files must belong to nobody. */
    NOBODY(List.of("setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups", "--"));

    private final List<String> prefix;

    PostgresUser(List<String> prefix) {
        this.prefix = prefix;
    }

    static PostgresUser choose() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return SELF;
        }
        for (PostgresUser user : List.of(NAMESPACE, NOBODY)) {
            if (user.works()) {
                return user;
            }
        }
        throw new StackException("PostgreSQL does not run as root, and neither unshare nor setpriv could help."
                + " Maybe run Cupel as another user.");
    }

    List<String> wrap(List<String> words) {
        List<String> wrapped = new ArrayList<>(prefix);
        wrapped.addAll(words);
        return wrapped;
    }

    /** Gives a folder to the user, who must also be able to walk to it. */
    void give(Path folder) throws IOException {
        if (this != NOBODY) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.toList()) {
                Files.setAttribute(path, "unix:uid", 65534, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private boolean works() {
        try {
            return new ProcessBuilder(wrap(List.of("true")))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
