module tlsdb.test/judge

go 1.19
