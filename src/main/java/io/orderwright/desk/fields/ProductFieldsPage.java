package io.orderwright.desk.fields;

import org.springframework.stereotype.Component;

/** Products have a page of their own for those who change them only. */
@Component
class ProductFieldsPage implements SubjectPage {

    @Override
    public String subject() {
        return "product";
    }

    @Override
    public String address() {
        return "/products";
    }

    @Override
    public String menu() {
        return "products";
    }
}
