package dev.strawman.plan.sizing;

/** Connections that clients and brokers hold (F20). */
public final class Connections {

    private Connections() {
    }

    /**
     * F20: connections at one broker. Every client connects to every broker, so more brokers do not relieve one.
     *
     * @param perClient     connections of one client to one broker
     * @param interBroker   connections for each other broker
     */
    public static int perBroker(int producers, int consumers, int perClient, int brokers, double interBroker) {
        return (producers + consumers) * perClient + Rounding.up((brokers - 1) * interBroker);
    }
}
