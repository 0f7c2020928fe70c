select * from programs
