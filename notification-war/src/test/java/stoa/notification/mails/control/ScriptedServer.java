package stoa.notification.mails.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A mail server that breaks where it is told: it drops the connection at a command, or replies as it is told. The
 * command BODY is the first line of a mail, END the dot after the last.
 */
final class ScriptedServer implements AutoCloseable {

    private static final Map<String, String> REPLIES = Map.of("STARTTLS", "220 go on", "DATA", "354 go on", "QUIT", "221 bye");

    final List<String> heard = new CopyOnWriteArrayList<>();
    final List<String> whole = new CopyOnWriteArrayList<>();

    private final Map<String, String> replies = new ConcurrentHashMap<>(REPLIES);
    private final Set<String> drops = ConcurrentHashMap.newKeySet();
    private final ServerSocket door;
    private SSLContext tls;

    ScriptedServer() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getByName("localhost"));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
        var thread = new Thread(this::serve, "scripted-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    ScriptedServer replying(String command, String reply) {
        replies.put(command, reply);
        return this;
    }

    ScriptedServer droppingAt(String command) {
        drops.add(command);
        return this;
    }

    ScriptedServer encrypting(SSLContext context) {
        tls = context;
        return this;
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (var socket = door.accept()) {
                say(socket, "220 localhost");
                talk(socket);
            } catch (IOException gone) {
                heard.add("(gone)");
            }
        }
    }

    private void talk(Socket socket) throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var command = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
            heard.add(line);
            if (drops.contains(command)) {
                return;
            }
            say(socket, command.equals("EHLO") ? features(socket) : replies.getOrDefault(command, "250 fine"));
            if (command.equals("STARTTLS")) {
                var encrypted = (SSLSocket) tls.getSocketFactory().createSocket(socket, null, false);
                encrypted.setUseClientMode(false);
                talk(encrypted);
                return;
            }
            if (command.equals("DATA") && !take(socket, in) || command.equals("QUIT")) {
                return;
            }
        }
    }

    private String features(Socket socket) {
        return tls == null || socket instanceof SSLSocket ? "250 localhost" : "250-localhost\r\n250 STARTTLS";
    }

    /** @return false if the connection is to end */
    private boolean take(Socket socket, BufferedReader in) throws IOException {
        var mail = new StringBuilder();
        for (var line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null || drops.contains("BODY")) {
                return false;
            }
            mail.append(line).append('\n');
        }
        whole.add(mail.toString());
        if (drops.contains("END")) {
            return false;
        }
        say(socket, replies.getOrDefault("END", "250 taken"));
        return true;
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write((text + "\r\n").getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
