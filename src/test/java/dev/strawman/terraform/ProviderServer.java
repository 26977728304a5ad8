package dev.strawman.terraform;

import io.grpc.Grpc;
import io.grpc.HandlerRegistry;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerMethodDefinition;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;

/** Serves a {@link Provider} on a free port of this machine for as many Terraform processes as like to call. */
final class ProviderServer implements AutoCloseable {

    private static final String SERVICE = "tfplugin6.Provider/";

    private final Provider provider;
    private final Server server;

    private ProviderServer(Provider provider) throws IOException {
        this.provider = provider;
        this.server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .fallbackHandlerRegistry(new Methods()).build().start();
    }

    static ProviderServer start(Provider provider) {
        try {
            return new ProviderServer(provider);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    Schema schema() {
        return provider.schema();
    }

    /** This provider's part of {@code TF_REATTACH_PROVIDERS}, which tells Terraform to call it instead of starting a plugin. */
    String reattachment() {
        return """
                "%s":{"Protocol":"grpc","ProtocolVersion":6,"Pid":%d,"Test":true,"Addr":{"Network":"tcp","String":"127.0.0.1:%d"}}"""
                .formatted(provider.schema().address(), ProcessHandle.current().pid(), server.getPort());
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    /** Every method of the service, by name, without generated code. */
    private final class Methods extends HandlerRegistry {

        @Override
        public ServerMethodDefinition<?, ?> lookupMethod(String name, String authority) {
            if (!name.startsWith(SERVICE)) {
                return null;
            }
            MethodDescriptor<byte[], byte[]> method = MethodDescriptor.newBuilder(new Bytes(), new Bytes())
                    .setType(MethodDescriptor.MethodType.UNARY).setFullMethodName(name).build();
            String called = name.substring(SERVICE.length());
            return ServerMethodDefinition.create(method, (call, headers) -> ServerCalls.<byte[], byte[]>asyncUnaryCall((request, answer) ->
                    respond(called, request, call.getAttributes().get(Grpc.TRANSPORT_ATTR_REMOTE_ADDR), answer)).startCall(call, headers));
        }
    }

    private void respond(String method, byte[] request, SocketAddress caller, StreamObserver<byte[]> answer) {
        try {
            answer.onNext(provider.answer(method, request, caller).orElseThrow(Status.UNIMPLEMENTED::asRuntimeException));
            answer.onCompleted();
        } catch (IOException | RuntimeException wrong) {
            answer.onError(Status.fromThrowable(wrong).withDescription(method + ": " + wrong).asRuntimeException());
        }
    }

    private static final class Bytes implements MethodDescriptor.Marshaller<byte[]> {

        @Override
        public InputStream stream(byte[] value) {
            return new ByteArrayInputStream(value);
        }

        @Override
        public byte[] parse(InputStream stream) {
            try {
                return stream.readAllBytes();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
