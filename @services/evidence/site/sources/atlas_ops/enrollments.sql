select * from enrollments
