-- Who is forgotten takes the links that were mailed to the address along.
CREATE INDEX link_token_email ON link_token (email);
