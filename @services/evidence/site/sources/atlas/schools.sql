select * from schools
