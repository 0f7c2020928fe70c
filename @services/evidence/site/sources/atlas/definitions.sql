select * from definitions
