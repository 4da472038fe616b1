package org.cupel.launcher.access;

import java.net.URI;
import java.util.concurrent.Callable;
import org.cupel.launcher.client.StackClient;
import org.cupel.launcher.command.Workplace;
import org.cupel.launcher.demo.GatewayClient;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Keys with which people and programs come in at the gateway. */
@Command(
        name = "gateway-keys",
        subcommands = {
            FirstKeyCommand.class,
            NewGatewayKeyCommand.class,
            ListGatewayKeysCommand.class,
            RotateGatewayKeyCommand.class,
            RevokeGatewayKeyCommand.class
        },
        description = {
            "Keys with which people and programs come in at the gateway.",
            "The running stack of this machine asks for none. Elsewhere the key of an admin is read from CUPEL_API_KEY."
        })
public final class GatewayKeysCommand implements Callable<Integer> {
    @ParentCommand
    private Workplace workplace;

    @Option(
            names = "--gateway",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = "Address of the API (that of the running stack).")
    private URI gateway;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(System.out);
        return CommandLine.ExitCode.USAGE;
    }

    Workplace workplace() {
        return workplace;
    }

    GatewayClient client() {
        return new GatewayClient(gateway == null ? new StackClient(workplace.folder()).gateway() : gateway);
    }
}
