package main

import (
	"admin"
	"context"
	"fmt"
	"os"
	"strings"
	"vcenter"
)

func require(err error) {
	if err != nil {
		panic(err)
	}
}

func main() {
	server, token, descriptor := os.Args[1], os.Args[2], os.Args[3]

	// The emulated API: log in, list, create, upload, get, and an action with a union in its result.
	configuration := vcenter.NewConfiguration()
	configuration.Servers = vcenter.ServerConfigurations{{URL: server}}
	client := vcenter.NewAPIClient(configuration)
	credentials := vcenter.BasicAuth{UserName: "tester", Password: "any"}
	login, _, err := client.LoginAPI.SessionCall(
		context.WithValue(context.Background(), vcenter.ContextBasicAuth, credentials)).Execute()
	require(err)
	user := context.WithValue(context.Background(), vcenter.ContextAPIKeys,
		map[string]vcenter.APIKey{"session_header": {Key: *login.Value.String}})
	pools, _, err := client.InventoryAPI.ResourcePoolList(user).Execute()
	require(err)
	spec := vcenter.NewVcenterOvfImportSessionCreateSpec([]string{}, vcenter.PUSH_SOURCE)
	input := vcenter.ImportSessionCallByIdInput{
		ImportSessionCreateForResourcePoolInput: vcenter.NewImportSessionCreateForResourcePoolInput(*spec)}
	created, _, err := client.ImportSessionsAPI.ImportSessionCallById(user, pools.Value[0].ResourcePool).
		Action("create-for-resource-pool").ImportSessionCallByIdInput(input).Execute()
	require(err)
	session := *created.Value.String
	info, _, err := client.ImportSessionsAPI.ImportSessionGet(user, session).Execute()
	require(err)
	url := *info.Value.Files[0].FileUrl
	file, err := os.Open(descriptor)
	require(err)
	_, err = client.UploadsAPI.Upload(user, url[strings.LastIndex(url, "/")+1:]).Body(file).Execute()
	require(err)
	info, _, err = client.ImportSessionsAPI.ImportSessionGet(user, session).Execute()
	require(err)
	state := info.Value.State
	input = vcenter.ImportSessionCallByIdInput{
		ImportSessionTryInstantiateInput: vcenter.NewImportSessionTryInstantiateInput([]vcenter.DynamicOvfParams{})}
	tried, _, err := client.ImportSessionsAPI.ImportSessionCallById(user, session).
		Action("try-instantiate").ImportSessionCallByIdInput(input).Execute()
	require(err)
	choices := tried.Value.VcenterOvfImportSessionOvfValidationResult.Parameters
	if state != vcenter.IMPORT_SELECTING_OVF_PARAMS || choices[0].GetActualInstance() == nil {
		panic(state)
	}

	// The control plane: list, create, get.
	settings := admin.NewConfiguration()
	settings.Servers = admin.ServerConfigurations{{URL: server}}
	control := admin.NewAPIClient(settings)
	operator := context.WithValue(context.Background(), admin.ContextAccessToken, token)
	operations, _, err := control.OperationsAPI.ListOperations(operator).Execute()
	require(err)
	rule := admin.NewFaultRule(admin.FaultRuleEffect{Connection: admin.PtrString("reset")})
	rule.SetTimes(1)
	fault, _, err := control.FaultsAPI.AddFault(operator).FaultRule(*rule).Execute()
	require(err)
	fault, _, err = control.FaultsAPI.GetFault(operator, fault.Id).Execute()
	require(err)
	_, err = control.FaultsAPI.DeleteFault(operator, fault.Id).Execute()
	require(err)
	shown, _, err := control.SessionsAPI.GetSession(operator, session).Execute()
	require(err)
	if fault.Rule.GetTimes() != 1 || shown.State != string(state) {
		panic(shown.State)
	}

	fmt.Printf("go: %s is %s with %d parameters; %d operations\n", session, state, len(choices), len(operations))
}
