CALL audit('message', 'recipient', 'name', 'content');
