CALL audit('customer');
CALL audit('customer_group');
CALL audit('customer_group_member');
CALL audit('customer_address', 'name', 'company', 'line1', 'line2', 'city', 'region', 'postal_code', 'country', 'phone');
CALL audit('consent');
CALL audit('api_key', 'secret_hash');
CALL audit('staff_member', 'provider_subject');
CALL audit('second_factor', 'secret', 'last_step', 'tries', 'tried_at');
CALL audit('recovery_code', 'hash');
