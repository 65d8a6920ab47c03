package io.orderwright.sandbox;

import com.sun.net.httpserver.HttpServer;
import io.orderwright.sandbox.partners.CarrierSide;
import io.orderwright.sandbox.partners.ErpPartner;
import io.orderwright.sandbox.partners.FinancePartner;
import io.orderwright.sandbox.partners.LandbridgePartner;
import io.orderwright.sandbox.partners.Parcels;
import io.orderwright.sandbox.partners.Partner;
import io.orderwright.sandbox.partners.SmsPartner;
import io.orderwright.sandbox.partners.SunwayPartner;
import io.orderwright.sandbox.partners.SupplierPartner;
import io.orderwright.sandbox.partners.TaxPartner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stand-ins for ERP, finance system, SMS gateway, suppliers, tax platform, two carriers and credit bureau in one small server on the
 * loopback address: {@code /erp}, {@code /finance}, {@code /sms}, {@code /supplier}, {@code /taxplatform},
 * {@code /sunway}, {@code /landbridge}, {@code /bureau}; {@code /} shows what they received. Also a process of its own.
 */
public final class PartnerSandbox implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads;
    private final CallLog received;
    private final Parcels parcels;
    private final Callbacks callbacks;

    private PartnerSandbox(
            HttpServer server, ExecutorService threads, CallLog received, Parcels parcels, Callbacks callbacks) {
        this.server = server;
        this.threads = threads;
        this.received = received;
        this.parcels = parcels;
        this.callbacks = callbacks;
    }

    /** The carriers tell by themselves what happens to parcels, below this address, signed with this secret. */
    void callBack(String url, String secret) {
        for (String carrier : List.of("sunway", "landbridge")) {
            callbacks.wish(carrier, new Callbacks.Wish(url, secret, 0, false));
        }
    }

    /** Parcels move by themselves, a step each time they have stood for so long. */
    void advance(Duration step) {
        callbacks.advance(parcels, step);
    }

    /**
     * Starts the partners; what the folder's journal holds is what they have received so far.
     *
     * @param port 0 for any free one
     */
    public static PartnerSandbox start(int port, Path folder) {
        // Without this a reply of two packets waits 40 ms for the acknowledgement of the first.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            CallLog received = new CallLog(folder);
            Behaviours behaviours = new Behaviours(Long.getLong("orderwright.sandbox.seed", 1));
            AtomicLong redirectsFollowed = new AtomicLong();
            Set<String> names = new LinkedHashSet<>();
            Parcels parcels = new Parcels(folder);
            List<CarrierSide> carriers = List.of(new SunwayPartner(parcels), new LandbridgePartner(parcels));
            Callbacks callbacks = new Callbacks(carriers, Long.getLong("orderwright.sandbox.seed", 1));
            parcels.tell(callbacks::tell);
            List<Partner> partners = partners(behaviours, carriers);
            for (Partner partner : partners) {
                names.add(partner.name());
                server.createContext(
                        "/" + partner.name() + "/",
                        new PartnerDoor(partner, received, parcels, behaviours, redirectsFollowed));
            }
            CarrierDoor carrierDoor = new CarrierDoor(parcels, callbacks);
            server.createContext("/parcels", carrierDoor);
            server.createContext("/callbacks", carrierDoor);
            names.add(TaxPartner.BUYER);
            names.add(BureauDoor.NAME);
            server.createContext("/" + BureauDoor.NAME + "/", new BureauDoor(behaviours));
            server.createContext("/", new ControlDoor(names, received, parcels, behaviours, redirectsFollowed));
            ExecutorService threads = Executors.newCachedThreadPool(work -> {
                Thread thread = new Thread(work, "partner-sandbox");
                thread.setDaemon(true);
                return thread;
            });
            server.setExecutor(threads);
            server.start();
            return new PartnerSandbox(server, threads, received, parcels, callbacks);
        } catch (IOException e) {
            throw new UncheckedIOException("The partner sandbox cannot listen on port " + port, e);
        }
    }

    private static List<Partner> partners(Behaviours behaviours, List<CarrierSide> carriers) {
        TaxPartner tax =
                new TaxPartner(() -> behaviours.of(TaxPartner.BUYER).mode().label());
        List<Partner> partners = new ArrayList<>(
                List.of(new ErpPartner(), new FinancePartner(), new SmsPartner(), new SupplierPartner(), tax));
        partners.addAll(carriers);
        return partners;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        callbacks.close();
        threads.shutdownNow();
        received.close();
    }

    /** Runs until killed: {@code PartnerSandbox <port> <folder>}. */
    public static void main(String[] args) throws InterruptedException {
        if (args.length != 2) {
            System.err.println("usage: PartnerSandbox <port> <folder>");
            System.exit(2);
        }
        PartnerSandbox sandbox = start(Integer.parseInt(args[0]), Path.of(args[1]));
        System.out.println("Partner sandbox on http://localhost:" + sandbox.port() + "/");
        Thread.currentThread().join();
    }
}
