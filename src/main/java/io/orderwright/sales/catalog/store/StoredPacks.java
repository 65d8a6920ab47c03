package io.orderwright.sales.catalog.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.platform.reference.goods.Pack;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads the packs of a product where its row is read without the entity. */
@Component
class StoredPacks {

    private static final String NONE = "[]";
    private static final TypeReference<List<Pack>> PACKS = new TypeReference<>() {};

    private final ObjectMapper json;

    StoredPacks(ObjectMapper json) {
        this.json = json;
    }

    List<Pack> read(String stored) {
        try {
            return stored.equals(NONE) ? List.of() : json.readValue(stored, PACKS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("packs cannot be read: " + stored, e);
        }
    }
}
