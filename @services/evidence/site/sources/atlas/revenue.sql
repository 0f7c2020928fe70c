select * from revenue
