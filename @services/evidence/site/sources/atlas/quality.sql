select * from quality
