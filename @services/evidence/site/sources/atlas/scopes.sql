select * from scopes
