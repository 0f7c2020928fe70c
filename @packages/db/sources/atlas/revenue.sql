select period, unit_code, program_code, net_revenue, target_revenue from ions.mart_revenue where period_type='month'
