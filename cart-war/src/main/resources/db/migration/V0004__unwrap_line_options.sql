-- Options were kept as {"values": {"Size": "M"}}; an option of that name holds a text.
UPDATE cart_line SET options = options -> 'values' WHERE json_typeof(options -> 'values') = 'object';
