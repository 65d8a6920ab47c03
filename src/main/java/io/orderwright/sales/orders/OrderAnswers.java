package io.orderwright.sales.orders;

/**
 * What an order answers about itself as it stands.
 *
 * @param reachable there is a number to send messages to
 * @param inParts it goes out in more than one delivery, as it looks now, or was meant to
 * @param partlyShipped something of it has left, and something has not
 * @param shippedInFull everything that is wanted has left
 * @param reservedAny goods are kept for it
 * @param deliverable there is a delivery to be made now, as the customer's terms allow; also when nothing is missing
 * @param nextDelivery there is one to be made now, and goods for it
 * @param waitsForGoods it waits for goods, and there is nothing of it to be delivered meanwhile
 * @param unasked nobody has been asked yet who must agree to it: whoever must be will be
 * @param traced pieces of it are told from each other when they leave, by serial or batch
 */
public record OrderAnswers(
        boolean reachable,
        boolean inParts,
        boolean partlyShipped,
        boolean shippedInFull,
        boolean reservedAny,
        boolean deliverable,
        boolean nextDelivery,
        boolean waitsForGoods,
        boolean unasked,
        boolean traced) {}
