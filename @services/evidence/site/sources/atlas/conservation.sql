select * from conservation
