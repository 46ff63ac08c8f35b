CALL audit('cart', 'email', 'shipping_address', 'billing_address');
CALL audit('cart_line');
CALL audit('shipping_method');
CALL audit('shipping_price');
CALL audit('tax_rate');
