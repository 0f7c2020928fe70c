select * from build
