package stoa.cart.carts.entity;

/** Whether catalog, as last asked, offers a line's variant. */
enum Offered { YES, WITHOUT_PRICE, NO }
